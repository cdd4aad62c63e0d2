"""The shop itself: its nouns (frozen values and their rules), then its verbs. Standard library only.

Reading order, each file importing only from those above it:

- `refusals`   what every "no" of the shop derives from
- `money`      whole rupiah: writing, reading, sharing out so that the parts add up
- `progress`   how far long work has come, and how it is called off
- `clock`      the trading day and its cut-off
- `wording`    what people call things, on one line
- `ids`        ids that sort by the time they were made
- `goods/`     piles, products, what is on the shelf, how pieces and their value move
- `used/`      used goods until they are gone: lots, bales, the book that only falls, counts, prices
- `forecast/`  when a pile will be gone
- `makers/`    makers of local goods: terms, documents, settlements, what they are owed
- `keeping/`   copies of the shop: what they are called, and which stay
- `people/`   who works here, what each may do, and the log
- `selling/`   cart, payments, the sale
- `customers/` known customers, and what they owe
- `qris/`      the stall's own QRIS code, and the code of one sale
- `printers`   the printers of the stall, what each can do and is there for
- `settings`   the stall, its paper, its ways to be paid
- `pricing/`   offers and wholesale: the best price of a cart, and which rule made it
- `cash/`      the shift and what should be in the drawer
- `paper`      print jobs and how they end
- `pictures`   why a file cannot become a picture
- `reports/`   figures, from records to small frozen tables
- `ports`      what the verbs need from the disk
- `bookkeeping` what happened, as entries of the book of used goods
- `offering`   the owner's verbs for offers
- `till`       the cashier's verbs
- `counter/`   the verbs around paying: customers, debts, QRIS, money that is waited for
- `buying/`    the owner's verbs for local goods and their makers
- `labels/`    price tags: what they say, and where they lie on a sheet
- `backoffice` the owner's verbs
- `stockroom/` the owner's verbs for used goods
- `returning/` a buyer comes back: returns, exchanges, voids
"""

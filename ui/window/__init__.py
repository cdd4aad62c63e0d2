"""The window of the till.

- `run`       the program: from a path to the last event; `trouble` where there is no till, `moving` before there is
- `sweeping`  what nobody holds any more, found in the window's thread alone
- `recovery/` the way back from a damaged shop
- `shell/`    the window itself: rail, top line, scanner, and the sheets that belong to no page
- `till/`     selling: goods, cart, payment
- `buyer/`    what the buyer sees on a second screen
- `customers/` customers and what they owe
- `used/`     used goods until they are gone: at a glance, bales, counting, prices, the book
- `local/`    makers' goods
- `offers/`   Promo: Rata and packages, made and ended from wherever prices are spoken of
- `history/`  receipts; `report/` the day; `settings/` what the owner decides; `setup/` the first start
- `people/`   who stands at the till: PINs, the lock, rights, the log
- `intake/`   bringing in a file of goods
- `desk/`     what pages share
- `dialogs/`  windows of the desktop: files and folders, in the words of the till
- `widgets/`  the parts that screens are made of; none of them knows a screen or a shop
- `look/`     one theme, one typeface, one icon set, and the painting that every widget shares
"""

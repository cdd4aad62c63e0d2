"""What a person touches: the window and the command line, and the one place where everything is wired.

Reading order:

- `start`         the way in; `beginning` what every beginning does
- `words`         the catalogue: Indonesian sentences, their English, dates and plurals
- `sentences`     a sentence for every refusal, cause and state
- `papers/`       records of the shop as documents and pages, in the shop's words
- `bootstrap`     the composition root: a path becomes a `Shop`
- `logs`          what the program writes down about itself
- `command_line/` the verbs without a window
- `screens/`      a picture of every screen
- `demo/`         an invented stall and its days of trading
- `desks/`        what windows do to the shop, thing by thing
- `people/`       who stands at the till, and what of it windows see
- `keeping/`      copies of the open shop
- `planned/`      what is to happen at a moment to come
- `goods_in`      bringing in a file of goods
- `embedded_printer` the printer of a shop that has none
- `stock_outlook` when the used stock will be gone, for screens and paper
- `session`       a shop as its windows see it: calls in, signals out; with `basket`, `desks/`, `jobs` and `notice`
- `tidings`       what a session says by itself
- `passing`       files that another program takes up and that go when the till ends
- `window/`       the till, the only room that knows Qt
"""

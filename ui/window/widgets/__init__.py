"""The parts that screens are made of. They know the look and plain values, never a screen, a session or a shop.

- `buttons/`  what is pressed: keys with their caps, chips, the rail, lights that explain themselves
- `fields/`   what is typed into: money, search, numbers, choices, and the keypad that types for a finger
- `tiles/`    goods to tap: used piles in amber, local products in green, and the grid they flow in
- `lists/`    what is read in rows: the cart, tables
- `figures/`  what is looked at: big amounts, figures, bars, lines
- `text`, `card`, `badge`, `photo` words that stand still, surfaces, the word that tells the two families apart, a
  picture whole
- `notices/`  what is said: bars with an undo, sheets over the till, empty states, progress

Every control works by mouse, touch and key, shows where the focus is, has a name for screen readers, and names its
signals in its docstring. Sentences come in from outside, but for the few that belong to a part itself.
"""

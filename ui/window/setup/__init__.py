"""The first start: four short steps, all of it changeable later under Pengaturan.

- `choice_card`  a large button that says what it leads to
- `frame`        a step: its title, what is in it, the way back and on
- `welcome`      the first step: language and stall
- `printer`      the second step: a printer found and tried here, one that is typed, or none
- `pin`          the owner's PIN, which may be left out
- `goods`        the last step: start empty, from a file, or look at the demo stall
- `page`         the steps one after the other, until the shop sells
"""

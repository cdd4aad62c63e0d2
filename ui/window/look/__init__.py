"""The look: every colour, size and letter of the window is decided here and nowhere else.

- `theme`        the tokens: colours by day and by night, sizes, spaces, the scale of type
- `typeface`     the bundled letters as Qt fonts
- `skin`         which theme is worn now, and changing it while the till runs
- `style_sheet`  the few stock controls of Qt in our tokens
- `icons`        the one icon set, in any colour and at any scale
- `paint`        what all painted widgets share: boxes, key caps, badges, the ring of focus
- `swatch`       a product's picture, made of the colours it comes in; `photo` a real one, `photos` those of the shop
"""

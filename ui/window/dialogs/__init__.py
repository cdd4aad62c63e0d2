"""Windows that Qt or the desktop brings, in the words of the till.

- `files`     which file, where to, which folder; `photos` which file a photo comes from
- `qt_words`  what Qt's own dialogs say, in Indonesian
"""

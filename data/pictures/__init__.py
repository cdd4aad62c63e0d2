"""Pictures beside the shop's file: shrunk once, named after their own content, never written over.

- `shrinking` what people give becomes a small upright JPEG without anything else in it
- `folder`    the folder beside the shop's file, and its stand-in for a shop in memory
- `codes`     what QR codes in a photo say
- `references` which records bear a picture
"""

"""The drawer: `shift` opens with a float and closes with counted cash."""

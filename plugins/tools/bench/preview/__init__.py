"""``bench serve``: how soon the browser shows what an editor has saved."""

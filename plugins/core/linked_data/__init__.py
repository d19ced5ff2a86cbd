"""Pages as machines read them: schema.org in JSON-LD, made by typed functions alone."""

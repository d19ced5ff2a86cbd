"""Publishes the photos of the articles that are shown: each size of the recipe, nothing else.

The originals never leave the content folder. Sizes are kept in the cache by the photo's bytes and
the recipe, so that a clean build encodes nothing twice.

Settings: ``PHOTO_RECIPE`` (formats, widths, qualities; core/recipe.py), ``PHOTO_EXECUTOR`` ("" for
this machine's cores, or "dask://host:port"), ``JOBS`` (processes).
"""

from plugins.photos.plugin import register

__all__ = ["register"]

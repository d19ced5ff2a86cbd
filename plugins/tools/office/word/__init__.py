"""A Word file as a draft of an article: text, photos with captions, lists of honours.

``opening`` refuses what is no readable .docx, ``letters`` makes Unicode of old fonts, ``walking``
writes down runs and pictures; captions, lists, tables and by-lines are decided by core's
``manuscript``, alike for old pages. ``front`` and ``ending`` take title, lead and signature,
``honour_tables`` the lists of honours, ``furniture`` what belongs to the paper and not to the news.
"""

from plugins.tools.office.word.reading import read_word

__all__ = ["read_word"]

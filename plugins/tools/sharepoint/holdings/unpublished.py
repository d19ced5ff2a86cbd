"""Items that the old portal never showed: drafts, items that wait, that were refused or deleted.

``_ModerationStatus`` (SPModerationStatusType) is 0 approved, 1 denied, 2 pending, 3 draft,
4 scheduled; a version below 1.0 was never published. Lists without approval have 0 everywhere.
"""

import re
from collections.abc import Mapping

from plugins.core.names import fold

_STATUS = ("moderationstatus", "approvalstatus", "trangthaipheduyet", "trangthaiduyet")
_VERSION = ("uiversionstring", "version", "phienban")
_DELETED = "isdeleted"
_REASONS = {
    "1": "bị từ chối duyệt",
    "denied": "bị từ chối duyệt",
    "rejected": "bị từ chối duyệt",
    "tu choi": "bị từ chối duyệt",
    "bi tu choi": "bị từ chối duyệt",
    "2": "chờ duyệt",
    "pending": "chờ duyệt",
    "cho duyet": "chờ duyệt",
    "cho phe duyet": "chờ duyệt",
    "3": "bản nháp",
    "draft": "bản nháp",
    "nhap": "bản nháp",
    "ban nhap": "bản nháp",
    "4": "hẹn giờ đăng",
    "scheduled": "hẹn giờ đăng",
}
_LOOKUP = re.compile(r"-?\d+;#")
_MINOR_ONLY = re.compile(r"0\.\d+")


def unpublished(values: Mapping[str, str]) -> str:
    """Why the portal did not show the item, for readers; "" for one that it showed.

    ``values`` are the fields by their compared names (see ``fields``).
    """
    if values.get(_DELETED, "").lower() in ("true", "1"):
        return "đã xóa"
    status = next((values[name] for name in _STATUS if values.get(name)), "")
    known = _REASONS.get(fold(_LOOKUP.sub("", status)).strip(), "")
    version = next((values[name] for name in _VERSION if values.get(name)), "")
    return known or ("bản nháp" if _MINOR_ONLY.fullmatch(version) else "")

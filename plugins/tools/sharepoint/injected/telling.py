"""What was found planted in a page, in one line for the archivist."""

from collections.abc import Sequence

from plugins.tools.sharepoint.model import Injection

PLANTED = "planted-links"  # the rule


def planted(found: Sequence[Injection]) -> str:
    """How much was set apart and how much is only doubtful; hosts so that nobody can click."""
    removed = sum(1 for one in found if one.is_removed)
    hosts = ", ".join(dict.fromkeys(host for one in found for host in one.hosts[:3]))[:120]
    where = f" ({hosts})" if hosts else ""
    parts = [f"đã cách ly {removed} chỗ nghi bị cài"] if removed else []
    parts += [f"{len(found) - removed} chỗ đáng ngờ chưa gỡ"] if removed < len(found) else []
    return f"{', '.join(parts)}{where}: hãy xem phần «Đã cách ly» trong báo cáo"

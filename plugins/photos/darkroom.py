"""From photos to files on the shelf: each that is missing is developed once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.core.photo import Photo, Rendition, of_kind, recipe_text, renditions
from plugins.core.photo_file import UnreadablePhotoError
from plugins.core.photo_memory import MEMORY, PhotoMemory
from plugins.core.site import Crew, Site
from plugins.photos.cluster import on_cluster
from plugins.photos.crew import Result, in_pool
from plugins.photos.develop import CODE, Order, Size, develop
from plugins.photos.progress import told
from plugins.photos.shelf import Shelf
from plugins.photos.shrink import shrunk


@dataclass(frozen=True)
class Darkroom:
    """Develops the photos of a site; see ``prepare``."""

    site: Site

    @property
    def shelf(self) -> Shelf:
        """What is kept between builds."""
        return Shelf(self.site.places.cache / "photos")

    def prepare(self, photos: Iterable[Photo]) -> dict[str, str]:
        """Develops what is not on the shelf; says why of each photo's path that it cannot.

        The same bytes in two articles are developed once, and fail for both.
        """
        same: dict[Order, list[Photo]] = defaultdict(list)
        firsts: dict[str, Order] = {}
        for photo in photos:
            if not self._is_ready(photo):
                order = firsts.setdefault(photo.digest, self._order(photo))
                same[order].append(photo)
        failures = self._develop(same) if same else {}
        return {photo.path: why for order, why in failures.items() for photo in same[order]}

    def weigh(self, rendition: Rendition) -> int:
        """How many bytes one size has, which was developed; 0 where it was not."""
        return self.shelf.weigh(_name(rendition, self.site))

    def jpeg(self, photo: Photo, width: int) -> bytes:
        """A developed photo as a JPEG of this width at most; pixels."""
        narrowest = of_kind(photo, self.site.recipe, "jpg")[0]
        return shrunk(self.bytes_of(narrowest), width)

    def bytes_of(self, rendition: Rendition) -> bytes:
        """One size; developed again where the shelf's is damaged. Raises UnreadablePhotoError."""
        name = _name(rendition, self.site)
        kept = self.shelf.read(name)
        if kept is not None:
            return kept
        developed = develop(self._order(rendition.photo))
        if developed.failure:
            raise UnreadablePhotoError(f"{rendition.photo.path}: {developed.failure}")
        self._keep(rendition.photo, developed.files)
        place = renditions(rendition.photo, self.site.recipe).index(rendition)
        return developed.files[place]

    def proof(self, rendition: Rendition) -> bytes:
        """One size alone, not kept: others may still change its bytes. Empty where it cannot be."""
        kept = self.shelf.read(_name(rendition, self.site))
        if kept is not None:
            return kept
        size = Size(rendition.kind, rendition.width, rendition.height)
        developed = develop(replace(self._order(rendition.photo), sizes=(size,)))
        return b"".join(developed.files)

    def _develop(self, same: dict[Order, list[Photo]]) -> dict[Order, str]:
        biggest_first = sorted(same, key=lambda order: -_pixels(same[order][0]))
        memory = PhotoMemory(self.site.places.cache / MEMORY)
        failures = {}
        for order, developed in told(_developed(biggest_first, self.site.crew), len(same)):
            if not developed.failure:
                self._keep(same[order][0], developed.files)
                continue
            failures[order] = developed.failure
            if developed.is_broken:
                memory.learn_bad(order.digest, developed.failure)
        memory.save()
        self.shelf.sweep()
        return failures

    def _is_ready(self, photo: Photo) -> bool:
        sizes = renditions(photo, self.site.recipe)
        return all(self.shelf.has(_name(size, self.site)) for size in sizes)

    def _keep(self, photo: Photo, files: Sequence[bytes]) -> None:
        sizes = renditions(photo, self.site.recipe)
        for size, data in zip(sizes, files, strict=True):
            self.shelf.keep(_name(size, self.site), data)

    def _order(self, photo: Photo) -> Order:
        recipe = self.site.recipe
        sizes = tuple(Size(r.kind, r.width, r.height) for r in renditions(photo, recipe))
        path = str(self.site.places.root / photo.path)
        return Order(path, photo.digest, sizes, recipe, photo.notes)


def _developed(orders: Sequence[Order], crew: Crew) -> Iterator[Result]:
    return on_cluster(orders, crew.engine) if crew.engine else in_pool(orders, crew.jobs)


def _name(size: Rendition, site: Site) -> str:
    """All that the bytes depend on."""
    shape = f"{size.kind} {size.width}x{size.height}"
    return f"{size.photo.digest} {shape} {recipe_text(site.recipe)} {CODE}"


def _pixels(photo: Photo) -> int:
    return photo.width * photo.height

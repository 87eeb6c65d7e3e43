"""Which picture or film some bytes are, by what they begin with; names are not believed.

Sources: the magic numbers of each format's specification; ISO/IEC 14496-12 for brands.
"""

from reportedly.model.media import MediaForm

HEAD_BYTES = 64

_STARTS = (
    (b"\xff\xd8\xff", MediaForm.JPEG),
    (b"\x89PNG\r\n\x1a\n", MediaForm.PNG),
    (b"GIF87a", MediaForm.GIF),
    (b"GIF89a", MediaForm.GIF),
    (b"II*\0", MediaForm.TIFF),
    (b"MM\0*", MediaForm.TIFF),
    (b"BM", MediaForm.BMP),
    (b"\x1aE\xdf\xa3", MediaForm.MATROSKA),
)
_RIFF = {b"WEBP": MediaForm.WEBP, b"AVI ": MediaForm.AVI}
_BRANDS = {
    b"avif": MediaForm.AVIF,
    b"avis": MediaForm.AVIF,
    b"heic": MediaForm.HEIC,
    b"heix": MediaForm.HEIC,
    b"mif1": MediaForm.HEIC,
    b"msf1": MediaForm.HEIC,
    b"qt  ": MediaForm.QUICKTIME,
}


def form_of(head: bytes) -> MediaForm | None:
    """Give the form of what begins with these bytes; None if it is none that is known."""
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    if head[4:8] in (b"moov", b"mdat", b"wide"):
        return MediaForm.QUICKTIME
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12])
    return next((form for start, form in _STARTS if head.startswith(start)), None)


def _of_brands(head: bytes) -> MediaForm:
    # An AVIF can have the general brand of still pictures first and its own after it.
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, len(head) - 3, 4))]
    if brands[0] == b"mif1" and b"avif" in brands:
        return MediaForm.AVIF
    return _BRANDS.get(brands[0], MediaForm.MP4)

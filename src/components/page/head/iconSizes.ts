/** Sizes of the icon as a PNG: Apple’s, and two for phones that keep the site on their home screen. */
export const ICON_SIZES = [180, 192, 512] as const;

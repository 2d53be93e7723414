/** A page of A4 and the room between its margins, in points from its left and its top. */
export const pdfPaper = {
  widthPt: 595.28,
  heightPt: 841.89,
  leftPt: 53,
  rightPt: 595.28 - 53,
  topPt: 66,
  bottomPt: 841.89 - 62,
  textWidthPt: 595.28 - 2 * 53,
} as const;

/** Everything the card looks like, on paper (A4, landscape) and on a screen. */
export const CARD_STYLE = `
@page { size: A4 landscape; margin: 11mm; }
* { box-sizing: border-box; }
html { background: #e9ece6; }
body {
  margin: 0; color: #17211b; background: #e9ece6;
  font: 12px/1.3 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
main {
  width: 297mm; min-height: 200mm; max-width: 100%; margin: 8mm auto; padding: 11mm;
  background: #fff; box-shadow: 0 1px 10px #17211b33;
  display: flex; flex-direction: column;
}
header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm;
  padding-bottom: 3mm; border-bottom: 0.7mm solid #1f5136; }
h1 { margin: 0; font: 600 25px/1.1 Georgia, 'Times New Roman', serif; letter-spacing: -0.01em; }
header p { margin: 1.2mm 0 0; color: #4a574f; }
header dl { display: flex; gap: 7mm; margin: 0; }
dt { color: #5c6a62; font-size: 9.5px; text-transform: uppercase; letter-spacing: 0.07em; }
dd { margin: 0.4mm 0 0; font-weight: 600; white-space: nowrap; }
.scores { overflow-x: auto; margin-top: 5mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; min-width: 230mm; }
th, td { padding: 0.9mm 0.4mm; text-align: center; border: 0.2mm solid #c3ccc5; font-weight: 400; }
th.name { width: 43mm; padding-left: 2mm; text-align: left; }
thead th { background: #1f5136; border-color: #1f5136; color: #fff; font-weight: 600; }
.sum { width: 13mm; background: #eef3ef; font-weight: 600; }
thead .sum { background: #173e29; }
tbody { break-inside: avoid; }
tbody + tbody tr:first-child > * { border-top: 0.6mm solid #1f5136; }
.course { color: #3f4d45; font-size: 11px; }
.course th, .course td { background: #f7f9f6; }
.course .sum { background: #eef3ef; }
.player th, .player td { height: 9.5mm; padding-block: 0; border-top: 0.35mm solid #7f8f85; position: relative; }
.player th.name { font-size: 13px; font-weight: 600; overflow-wrap: anywhere; }
.player td { font-size: 14px; }
small { display: block; font-size: 9.5px; font-weight: 400; color: #5c6a62; }
.figures { color: #3f4d45; font-size: 10.5px; }
.figures th, .figures td { padding-block: 0.4mm; border-top-color: #e1e6e2; }
.figures th.name { padding-left: 5mm; }
b { font-weight: 600; }
.ring, .double-ring, .square, .double-square {
  display: inline-block; min-width: 6.4mm; height: 6.4mm; line-height: 6mm; border: 0.3mm solid currentColor;
}
.ring, .double-ring { border-radius: 50%; color: #a3231b; }
.double-ring, .double-square { border: 0.9mm double currentColor; line-height: 4.7mm; }
.double-square { color: #17211b; }
.square { color: #17211b; }
i { position: absolute; top: 0.1mm; right: 0.6mm; font: 700 11px/1 Arial, sans-serif; color: #1f5136; letter-spacing: 0; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(46mm, 1fr)); gap: 4mm 8mm;
  margin-top: auto; padding-top: 14mm; break-inside: avoid; }
.signatures p { margin: 0; padding-top: 1mm; border-top: 0.25mm solid #17211b; }
footer { display: flex; justify-content: space-between; gap: 8mm; margin-top: 5mm; color: #5c6a62; font-size: 9.5px; }
footer p { margin: 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  html, body { background: #fff; }
  main { width: auto; min-height: 186mm; margin: 0; padding: 0; box-shadow: none; }
  .scores { overflow: visible; }
}
@media (max-width: 700px) {
  main { margin: 0; padding: 16px; }
  header { flex-direction: column; align-items: flex-start; gap: 3mm; }
  header dl { flex-wrap: wrap; gap: 2mm 6mm; }
  footer { flex-direction: column; gap: 2mm; }
}
`;

/** What hostile lines are made of: each is written again and again, without anything between. */
export const pieces: readonly string[] = [
  ...[" ", "\t", "\u200b", "\u00a0", "\u3000", "\u00ad", "\f", "\r", "\n", "\n\n", " \n"],
  ...["a", "A", "é", "林", "さん", "1", "１", "ﬁ", "e\u0301", "\u0301", "\u202e", "😀", "م"],
  ...["-", "—", "- ", "- - ", ".", "…", ",", ":", "：", ": ", "a: ", "a:", "?", "!"],
  ...["'", "’", '"', "“", "”", "「", "」", "'a", "“a” ", "「a」"],
  ...["<", "<a ", '<a "', "<!", "<!--", "<p>", "<div>", "</p>", "<b>x</b>", "<td>", "<![CDATA["],
  ...["<meta date ", "<time ", '<meta name="date">', "]]>", "&", "&a", "&amp;", "&#"],
  ...["#", "*", "**", "_", "`", "~", "|", "| a ", "[", "](", "[^a]", "(", ")", "【", "】", "\\"],
  ...["**a:** ", "Q ", "Q:", "Q: ", "PM: ", "Mr ", "Dr. ", "1. ", "> ", "and-and-", "a-", "a-\n"],
  ...["2022-02-02 ", "2/2/22 ", "10:30 ", "February ", "Feb 2 ", "2 May ", "令和", "年", "２月"],
  ...["http://a ", "a@b.c ", "b'", "\\x", "---\n", "***\n", "Press Briefing ", "Foreign Minister "],
  ...[
    "\na\n",
    "\nA: b\n",
    "\nQ a\n",
    "\n\nMr. A: b?",
    "\n\n**A:** b",
    "\n\n# a",
    "\n\n1\n\n",
    "1\f",
  ],
];

/** What makes each repetition another: lines, labels, names and dates that occur once alone. */
export const lines: readonly ((number: number) => string)[] = [
  (number) => `\nLine ${String(number)}\n`,
  (number) => `\nPresident Number ${String(number)}: Why?\n`,
  (number) => `\nQ: Why?\nMR. SMITH: So.\nFoo bar${String(number)}: Is it?\n`,
  (number) => `\n**Label ${String(number)}:** Why?\n`,
  (number) => `\nQ${String(number)} Heading\n`,
  (number) => `\n# Heading ${String(number)}\n`,
  (number) => `word${String(number)}-\n`,
  (number) => `\n<p>Row ${String(number)}</p>`,
  (number) => `<time datetime="${String(number)}">`,
  (number) => `<a href="/${String(number)}">${String(number)}</a> `,
  (number) => `\n\f\nHeader ${String(number)}\n${String(number)}\n`,
  (number) => `\n- item ${String(number)}`,
  (number) => `\n[^n${String(number)}]: Note\n`,
];

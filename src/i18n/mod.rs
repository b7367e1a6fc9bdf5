//! French and English: messages, numbers and dates as each language sets them.

// The sheets' one button.
document.getElementById('print').addEventListener('click', () => window.print())

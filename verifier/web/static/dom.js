// Elements from data. All that is given goes in as text: nothing on this page is ever read as HTML.

/** An element with attributes and children (elements or text); attributes that are null or false are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The address if it is one of the web, else null: no other kind is made a link of. */
export function webAddress(address) {
  return /^https?:\/\//i.test(address ?? "") ? address : null;
}

/** The place in UTF-16, as the browser counts, of a place in code points, as the service counts. */
export function unitsAt(text, points) {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) {
    units += text.codePointAt(units) > 0xffff ? 2 : 1;
  }
  return units;
}

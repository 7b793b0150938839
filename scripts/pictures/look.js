// Looks at every picture of a page; the value is a list of faults. Runs in the page, from outside.
(() => {
  const faults = [];
  const name = (text) => JSON.stringify(text.textContent.trim().slice(0, 40));
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push(`the identifier ${id} occurs twice`);
  for (const attribute of ["aria-labelledby", "aria-describedby"]) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      for (const id of element.getAttribute(attribute).split(" ")) if (!ids.includes(id)) faults.push(`${attribute} leads nowhere: ${id}`);
    }
  }
  for (const item of document.querySelectorAll("svg [role=listitem]")) {
    if (!item.getAttribute("aria-label")) faults.push(`the item ${item.id} has no name`);
    if (!item.parentElement.closest("[role=list]")) faults.push(`the item ${item.id} stands in no list`);
  }
  const colour = (value) => {
    const parts = value.match(/[\d.]+/g);
    if (!value.startsWith("rgb") || !parts) return null;
    const [red, green, blue, alpha] = parts.map(Number);
    return { red, green, blue, alpha: alpha === undefined ? 1 : alpha };
  };
  const over = (front, back, opacity) => {
    const part = front.alpha * opacity;
    const mixed = (one, other) => one * part + other * (1 - part);
    return { red: mixed(front.red, back.red), green: mixed(front.green, back.green), blue: mixed(front.blue, back.blue), alpha: 1 };
  };
  const luminance = (value) => {
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(value.red) + 0.7152 * linear(value.green) + 0.0722 * linear(value.blue);
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const holds = (shape, x, y) => {
    const matrix = shape.getScreenCTM();
    const svg = shape.ownerSVGElement;
    const point = svg.createSVGPoint();
    point.x = x;
    point.y = y;
    return shape.isPointInFill(point.matrixTransform(matrix.inverse()));
  };
  for (const svg of document.querySelectorAll("svg.entente")) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent.trim() !== "");
    const boxes = texts.map((text) => text.getBoundingClientRect());
    const shapes = [...svg.querySelectorAll("rect,polygon,path,ellipse,circle")].filter((shape) => getComputedStyle(shape).fill !== "none");
    const scale = frame.width / svg.viewBox.baseVal.width;
    const count = (list) => svg.querySelectorAll(`[role=list][aria-label=${list}] [role=listitem]`).length;
    const [entities, statements] = [count("entities"), count("statements")];
    // Charts set their statements in rows and columns, which the eye follows further than lines.
    if (entities > 60) faults.push(`${entities} entities are more than a page carries`);
    if (entities > 0 && statements > Math.max(40, (entities * 5) / 4)) faults.push(`${statements} lines are more than the eye follows`);
    // The width of the text on an A4 page, in points; small pictures are not made larger.
    const onPage = Math.min(1, 482 / svg.viewBox.baseVal.width);
    for (const text of texts) {
      const size = parseFloat(getComputedStyle(text).fontSize) * onPage;
      if (size < 6.995) faults.push(`the label ${name(text)} has ${size.toFixed(1)} points on a page, less than 7`);
    }
    texts.forEach((text, index) => {
      const box = boxes[index];
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
        faults.push(`the label ${name(text)} leaves the picture`);
      }
      for (let other = index + 1; other < texts.length; other++) {
        const width = Math.min(box.right, boxes[other].right) - Math.max(box.left, boxes[other].left);
        const height = Math.min(box.bottom, boxes[other].bottom) - Math.max(box.top, boxes[other].top);
        // The box of a line of text is higher than its letters: lines of one label touch.
        if (width > scale && height > 0.35 * Math.min(box.height, boxes[other].height)) {
          faults.push(`the labels ${name(text)} and ${name(texts[other])} overlap`);
        }
      }
      const group = text.closest(".node");
      if (group) {
        const own = [...group.querySelectorAll("polygon,path,ellipse,rect")];
        const middle = (box.top + box.bottom) / 2;
        for (const [x, side] of [[box.left + 0.5, "left"], [box.right - 0.5, "right"]]) {
          if (own.length && !own.some((shape) => holds(shape, x, middle))) faults.push(`the label ${name(text)} leaves its shape on the ${side}`);
        }
      }
      let ground = { red: 255, green: 255, blue: 255, alpha: 1 };
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      for (const shape of shapes) {
        const area = shape.getBoundingClientRect();
        if (x < area.left || x > area.right || y < area.top || y > area.bottom || !holds(shape, x, y)) continue;
        // Arrows and lines below words are no ground.
        if (shape.closest(".edge")) continue;
        if (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING) continue;
        const style = getComputedStyle(shape);
        const fill = colour(style.fill);
        if (fill) ground = over(fill, ground, Number(style.fillOpacity));
      }
      const ink = colour(getComputedStyle(text).fill);
      if (ink && contrast(ink, ground) < 4.5) {
        faults.push(`the label ${name(text)} has a contrast of ${contrast(ink, ground).toFixed(2)}, less than 4.5`);
      }
    });
  }
  return faults;
})();

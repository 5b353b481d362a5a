const list = document.querySelector('#products');
const response = await fetch('/api/products');
for (const product of await response.json()) {
  const item = document.createElement('li');
  item.textContent = product.name;
  list.append(item);
}

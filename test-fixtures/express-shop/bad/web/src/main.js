const list = document.querySelector('#products');
const response = await fetch('http://shop.example.com/api/products');
for (const product of await response.json()) {
  list.innerHTML += `<li>${product.name}</li>`;
}

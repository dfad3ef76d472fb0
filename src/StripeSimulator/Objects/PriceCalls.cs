using System.Globalization;

namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about prices; the simulator has one-time prices only.</summary>
internal static class PriceCalls
{
    internal static JsonObject Create(Call call)
    {
        var given = call.Params;
        var currency = given.Needed("currency");
        var product = given.Child("product_data") is { } made
            ? ProductCalls.New(call.World, call.Book, made.Needed("name", "product_data"))
            : call.Find("product", given.Needed("product"), "product");
        var amount = given.Whole("unit_amount") ?? throw ApiError.Required("unit_amount");
        var price = New(call.World, call.Book, product.Text("id"), currency, amount);
        price["nickname"] = given.Said("nickname");
        price["metadata"] = given.Metadata();
        Events.Emit(call.World, call.Book, "price.created", price);
        return price;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("price");

    internal static JsonObject List(Call call) => Listing.Page(call, "price", "product");

    internal static JsonObject New(World world, Book book, string product, string currency, long amount)
    {
        var price = Shape.New(world, book, "price", "price_1");
        price["product"] = product;
        price["currency"] = currency;
        price["unit_amount"] = amount;
        price["unit_amount_decimal"] = amount.ToString(CultureInfo.InvariantCulture);
        return book.Add(price);
    }
}

namespace Tamias.StripeSimulator.Objects;

/// <summary>The lines of a Checkout Session, each with a price that exists or is made for it.</summary>
internal static class SessionItems
{
    internal static List<JsonObject> Read(Call call)
    {
        var given = call.Params.Children("line_items").ToList();
        if (given.Count == 0) throw ApiError.Required("line_items");
        if (given.Count > 100) throw ApiError.Invalid("You can only specify up to 100 line items.", "line_items");
        for (var i = 0; i < given.Count; i++) CheckItem(call, given[i], $"line_items[{i}]");
        var items = given.Select(item => Item(call, item)).ToList();
        return items.Select(i => i.Text("currency")).Distinct().Count() == 1 ? items : throw ApiError.Invalid(
            "All line items must have the same currency.", "line_items");
    }

    /// <summary>Everything is checked before the first price is made.</summary>
    static void CheckItem(Call call, JsonObject item, string at)
    {
        if (item.Whole("quantity", at) is not >= 1) throw ApiError.Required($"{at}[quantity]");
        if (item.Said("price") is { } price) call.Find("price", price, $"{at}[price]");
        else CheckPrice(item.Child("price_data") ?? throw ApiError.Invalid($"You must specify either `price` or "
            + $"`price_data` at `{at}`.", at), $"{at}[price_data]");
    }

    static void CheckPrice(JsonObject given, string at)
    {
        var currency = given.Needed("currency", at);
        if (!Currencies.IsKnown(currency.ToLowerInvariant()))
            throw ApiError.Invalid($"Invalid currency: {currency}.", $"{at}[currency]", "invalid_currency");
        if (given.Whole("unit_amount", at) is not { } amount) throw ApiError.Required($"{at}[unit_amount]");
        if (amount < 0) throw ApiError.Invalid("This value must be greater than or equal to 0.",
            $"{at}[unit_amount]", "parameter_invalid_integer");
        if (given.Said("product") is not null) return;
        var product = given.Child("product_data") ?? throw ApiError.Required($"{at}[product_data]");
        product.Needed("name", $"{at}[product_data]");
    }

    static JsonObject Item(Call call, JsonObject given)
    {
        var price = given.Said("price") is { } id ? call.Book.Find(id)! : Inline(call, given.Child("price_data")!);
        var item = Shape.Of("line_item");
        var quantity = given.Whole("quantity")!.Value;
        item["id"] = call.World.Ids.Next("li_1");
        item["currency"] = price.Text("currency");
        item["description"] = call.Book.Find(price.Text("product"))!.Text("name");
        item["price"] = Rendering.Visible(price);
        item["quantity"] = quantity;
        item["amount_total"] = price.Number("unit_amount") * quantity;
        item["amount_subtotal"] = price.Number("unit_amount") * quantity;
        return item;
    }

    static JsonObject Inline(Call call, JsonObject given)
    {
        var product = given.Said("product") is { } id ? call.Find("product", id, "line_items[0][price_data][product]")
            : Product(call, given.Child("product_data")!);
        return PriceCalls.New(call.World, call.Book, product.Text("id"),
            given.Text("currency").ToLowerInvariant(), given.Whole("unit_amount")!.Value);
    }

    static JsonObject Product(Call call, JsonObject given)
    {
        var product = ProductCalls.New(call.World, call.Book, given.Needed("name"));
        product["description"] = given.Said("description");
        product["metadata"] = given.Metadata();
        product["active"] = false;
        return product;
    }
}

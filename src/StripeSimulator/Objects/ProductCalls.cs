namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about products.</summary>
internal static class ProductCalls
{
    internal static JsonObject Create(Call call)
    {
        var product = New(call.World, call.Book, call.Params.Needed("name"));
        product["description"] = call.Params.Said("description");
        product["metadata"] = call.Params.Metadata();
        Events.Emit(call.World, call.Book, "product.created", product);
        return product;
    }

    internal static JsonObject Retrieve(Call call) => call.Find("product");

    internal static JsonObject List(Call call) => Listing.Page(call, "product");

    internal static JsonObject New(World world, Book book, string name)
    {
        var product = Shape.New(world, book, "product", "prod_");
        product["name"] = name;
        product["updated"] = world.Now;
        return book.Add(product);
    }
}

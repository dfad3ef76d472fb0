namespace Tamias.StripeSimulator.Api;

/// <summary>Lists that an object holds but shows only when asked to.</summary>
internal static class Includable
{
    internal static JsonObject? Find(Call call, JsonObject thing, string name) =>
        (thing.TextOrNull("object"), name) switch
    {
        ("checkout.session", "line_items") => List(
            call.Book.Find(thing.Text("id"))!.Children("_line_items").Select(i => i.Copy()),
            $"/v1/checkout/sessions/{thing.Text("id")}/line_items"),
        ("charge", "refunds") => List(
            call.Book.All("refund").Where(r => r.TextOrNull("charge") == thing.Text("id")).Reverse()
                .Select(Rendering.Visible),
            $"/v1/charges/{thing.Text("id")}/refunds"),
        _ => null,
    };

    internal static JsonObject List(IEnumerable<JsonObject> things, string url, bool hasMore = false) => new()
    {
        ["object"] = "list",
        ["data"] = things.ToJson(),
        ["has_more"] = hasMore,
        ["url"] = url,
    };
}

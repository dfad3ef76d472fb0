namespace Tamias.StripeSimulator.Objects;

/// <summary>Calls about charges.</summary>
internal static class ChargeCalls
{
    internal static JsonObject Retrieve(Call call) => call.Find("charge");

    internal static JsonObject List(Call call) => Listing.Page(call, "charge", "payment_intent", "customer");

    internal static JsonObject Update(Call call)
    {
        var charge = call.Find("charge");
        var before = charge.Copy();
        if (call.Params.ContainsKey("description")) charge["description"] = call.Params.Said("description");
        charge["metadata"] = call.Params.Metadata(charge.Child("metadata"));
        Events.Emit(call.World, call.Book, "charge.updated", charge, Changes.Of(before, charge));
        return charge;
    }
}

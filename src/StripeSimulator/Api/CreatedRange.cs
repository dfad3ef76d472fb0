namespace Tamias.StripeSimulator.Api;

/// <summary>The created=… and created[gte]=… filters of lists, in seconds since 1970.</summary>
internal sealed record CreatedRange(long From, long Through)
{
    internal static CreatedRange Of(JsonObject given) => given["created"] switch
    {
        null => new(long.MinValue, long.MaxValue),
        JsonObject range => new(
            Math.Max(range.Whole("gte") ?? long.MinValue, range.Whole("gt") + 1 ?? long.MinValue),
            Math.Min(range.Whole("lte") ?? long.MaxValue, range.Whole("lt") - 1 ?? long.MaxValue)),
        _ => new(given.Whole("created")!.Value, given.Whole("created")!.Value),
    };

    internal bool Includes(JsonObject thing) => thing.Number("created") >= From && thing.Number("created") <= Through;
}

namespace Tamias.StripeSimulator.Api;

/// <summary>Pages through objects, newest first, by cursor.</summary>
internal static class Listing
{
    /// <summary>What matches every filter that the request names; a filter is a member of the same name.</summary>
    internal static JsonObject Page(Call call, string kind, params ReadOnlySpan<string> filters)
    {
        var found = call.Book.All(kind).Reverse();
        foreach (var name in filters)
            if (call.Params.Said(name) is { } wanted) found = found.Where(t => t.TextOrNull(name) == wanted);
        return Page(call, found);
    }

    internal static JsonObject Page(Call call, IEnumerable<JsonObject> newestFirst)
    {
        var created = CreatedRange.Of(call.Params);
        var matching = newestFirst.Where(created.Includes).ToList();
        var limit = (int)Limit(call.Params);
        if (call.Params.Said("ending_before") is { } before) return Before(call, matching, before, limit);
        var start = call.Params.Said("starting_after") is { } after ? Cursor(call, matching, after) + 1 : 0;
        return Includable.List(matching.Skip(start).Take(limit).Select(t => t.Copy()), call.Incoming.Path,
            matching.Count > start + limit);
    }

    static JsonObject Before(Call call, List<JsonObject> matching, string id, int limit)
    {
        var end = Cursor(call, matching, id);
        var start = Math.Max(0, end - limit);
        return Includable.List(matching[start..end].Select(t => t.Copy()), call.Incoming.Path, start > 0);
    }

    static long Limit(JsonObject given) => given.Whole("limit") switch
    {
        null => 10,
        < 1 => throw ApiError.Invalid("This value must be greater than or equal to 1.", "limit"),
        > 100 => throw ApiError.Invalid("This value must be less than or equal to 100 (it currently is '"
            + given.Said("limit") + "').", "limit", "parameter_invalid_integer"),
        var limit => limit.Value,
    };

    /// <summary>A cursor may have left the matching objects since; its place is then found by age.</summary>
    static int Cursor(Call call, List<JsonObject> matching, string id)
    {
        var at = matching.FindIndex(t => t.Text("id") == id);
        if (at >= 0) return at;
        if (call.Book.Find(id) is not { } thing)
            throw ApiError.Missing("object", id, "starting_after", false, call.Key.Live);
        return matching.FindLastIndex(t => t.Number("created") >= thing.Number("created"));
    }
}

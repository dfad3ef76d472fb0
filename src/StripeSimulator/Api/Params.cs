using System.Globalization;

namespace Tamias.StripeSimulator.Api;

/// <summary>Reads what a request asks for, and refuses it in Stripe's words when it does not read.</summary>
internal static class Params
{
    internal static string? Said(this JsonObject given, string name) =>
        given.TextOrNull(name) is { Length: > 0 } text ? text : null;

    internal static string Needed(this JsonObject given, string name, string within = "") =>
        given.Said(name) ?? throw ApiError.Required(Inside(within, name));

    internal static long? Whole(this JsonObject given, string name, string within = "") => given.Said(name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) => n,
        var text => throw ApiError.Invalid(
            $"Invalid integer: {text}", Inside(within, name), "parameter_invalid_integer"),
    };

    internal static bool? Switch(this JsonObject given, string name) => given.Said(name) switch
    {
        null => null,
        "true" => true,
        "false" => false,
        var text => throw ApiError.Invalid($"Invalid boolean: {text}", name),
    };

    internal static string? OneOf(this JsonObject given, string name, params ReadOnlySpan<string> allowed)
    {
        if (given.Said(name) is not { } text) return null;
        if (allowed.Contains(text)) return text;
        throw ApiError.Invalid($"Invalid {name}: must be one of {string.Join(", ", allowed!)}", name);
    }

    /// <summary>At most 50 keys of 40 characters with values of 500; an empty value takes its key away.</summary>
    internal static JsonObject Metadata(this JsonObject given, JsonObject? before = null, string within = "")
    {
        var merged = before.CopyOrEmpty();
        if (given["metadata"] is not JsonObject wanted) return given.Said("metadata") is null ? merged : [];
        foreach (var (key, value) in wanted) Merge(merged, key, value?.ToString() ?? "", Inside(within, "metadata"));
        return merged.Count <= 50 ? merged : throw ApiError.Invalid(
            "You can only specify up to 50 metadata keys.", Inside(within, "metadata"));
    }

    internal static string Inside(string within, string name) => within.Length == 0 ? name : $"{within}[{name}]";

    static void Merge(JsonObject merged, string key, string value, string param)
    {
        if (key.Length > 40)
            throw ApiError.Invalid($"Metadata keys can have up to 40 characters: {key}", param);
        if (value.Length > 500)
            throw ApiError.Invalid($"Metadata values can have up to 500 characters, you passed in a value that is "
                + $"{value.Length} characters. Invalid value: {value}", $"{param}[{key}]");
        if (value.Length == 0) merged.Remove(key);
        else merged[key] = value;
    }
}

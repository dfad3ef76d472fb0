namespace Tamias.StripeSimulator.Pages;

/// <summary>Parts that several pages are made of.</summary>
internal static class Parts
{
    internal static Html Field(string label, string name, string? value = null, string type = "text",
        string complete = "off") => $"""
        <label class="field"><span>{label}</span>
        <input name="{name}" type="{type}" value="{value}" autocomplete="{complete}"></label>
        """;

    internal static Html Hidden(string name, string? value) =>
        $"""<input type="hidden" name="{name}" value="{value}">""";

    internal static Html Alert(string? message) => message is null ? Html.Empty
        : $"""<p class="alert" role="alert">{message}</p>""";

    internal static Html When(bool condition, Html markup) => condition ? markup : Html.Empty;
}

using AngleSharp.Html.Dom;

namespace Tamias.Web.Tests.Security;

/// <summary>One name and value that a browser would send.</summary>
sealed record FormField(string Name, string Value, FieldKind Kind)
{
    /// <summary>The page says that it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The value is a key of something.</summary>
    public bool IsKey => Guid.TryParse(Value, out _) || Name.EndsWith("Tax", StringComparison.Ordinal)
        || Name.EndsWith("Series", StringComparison.Ordinal) || Name.EndsWith("Withholding", StringComparison.Ordinal)
        || Name.EndsWith(".Item", StringComparison.Ordinal);

    public static IEnumerable<FormField> Of(IHtmlFormElement form, IHtmlButtonElement? button)
    {
        foreach (var element in form.Elements.OfType<IHtmlElement>().Where(e => e.GetAttribute("name") is not null))
            if (element is not IHtmlButtonElement && Of(element) is { } field)
                yield return field;
        if (button?.Name is { Length: > 0 } name)
            yield return new(name, button.Value, FieldKind.Hidden);
    }

    static FormField? Of(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => New(input, input.Value, KindOf(input)),
        IHtmlSelectElement select => New(select, select.Value ?? "", FieldKind.Choice),
        IHtmlTextAreaElement area => New(area, area.Value, FieldKind.Text),
        _ => null,
    };

    static FormField New(IHtmlElement element, string value, FieldKind kind) =>
        new(element.GetAttribute("name")!, value, kind)
        {
            IsRequired = element.HasAttribute("required") || element.GetAttribute("aria-required") == "true",
        };

    static FieldKind KindOf(IHtmlInputElement input) => input.Type switch
    {
        _ when input.Name == SentForm.Token => FieldKind.Token,
        "hidden" => FieldKind.Hidden,
        "checkbox" or "radio" => FieldKind.Choice,
        "date" => FieldKind.Day,
        "file" => FieldKind.File,
        _ when input.GetAttribute("inputmode") is "decimal" or "numeric" || input.Type == "number" => FieldKind.Number,
        _ => FieldKind.Text,
    };
}

/// <summary>How a field can be wrong.</summary>
enum FieldKind
{
    Token,
    Hidden,
    Text,
    Number,
    Day,
    Choice,
    File,
}

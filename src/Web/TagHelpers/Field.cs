using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Tamias.Web.TagHelpers;

/// <summary>Label, input, hint and error of one form field:
/// <c>&lt;field for="Input.Name" label="Name" /&gt;</c>. The label and the hint are translation keys.</summary>
/// <param name="html">Makes the inputs with the page's names, ids and typed values.</param>
/// <param name="words">Translates label and hint.</param>
public sealed class Field(IHtmlGenerator html, IStringLocalizer<Words> words) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>text, email, password, date, number-like "decimal", textarea, select, checkbox or file.</summary>
    public string Type { get; set; } = "text";

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Value of <c>autocomplete</c>.</summary>
    public string? Complete { get; set; }

    /// <summary>Id of the datalist with suggestions.</summary>
    public string? List { get; set; }

    /// <summary>Typing begins here.</summary>
    public bool Focus { get; set; }

    public int? MaxLength { get; set; }

    public int Rows { get; set; } = 3;

    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    string Id => TagBuilder.CreateSanitizedId(Name, "_");

    string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    bool IsWrong => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"mb-3 {output.Attributes["class"]?.Value}".TrimEnd());
        if (Type == "checkbox")
            AppendCheckbox(output.Content);
        else
            AppendLabelled(output.Content);

        if (Hint is { Length: > 0 })
            output.Content.AppendHtml(Line("div", "form-hint", $"{Id}-hint", words[Hint]));
        if (IsWrong)
            output.Content.AppendHtml(Line("div", "invalid-feedback d-block", $"{Id}-error", Error()));
    }

    void AppendLabelled(TagHelperContent content)
    {
        var label = new TagBuilder("label");
        label.AddCssClass(Required ? "form-label required" : "form-label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(words[Label]);
        content.AppendHtml(label).AppendHtml(Input());
    }

    void AppendCheckbox(TagHelperContent content)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-check");
        label.InnerHtml.AppendHtml(Tick());
        label.InnerHtml.AppendHtml(Line("span", "form-check-label", null, words[Label]));
        content.AppendHtml(label);
        content.AppendHtml(html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name));
    }

    /// <summary>Not the framework's: that one throws when somebody sent neither true nor false.</summary>
    TagBuilder Tick()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        foreach (var (name, value) in Attributes("form-check-input"))
            input.Attributes[name] = (string?)value;
        (input.Attributes["type"], input.Attributes["id"]) = ("checkbox", Id);
        (input.Attributes["name"], input.Attributes["value"]) = (Name, "true");
        if (For.Model is true)
            input.Attributes["checked"] = "checked";
        return input;
    }

    TagBuilder Input() => Type switch
    {
        "textarea" =>
            html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 20, Attributes("form-control")),
        "select" => html.GenerateSelect(ViewContext, For.ModelExplorer, null, For.Name,
            Options ?? [], allowMultiple: false, Attributes("form-select")),
        "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, Attributes("form-control")),
        _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Format(),
            Attributes("form-control")),
    };

    string? Format() => Type == "date" ? "{0:yyyy-MM-dd}" : null;

    Dictionary<string, object?> Attributes(string cssClass)
    {
        var attributes = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["class"] = IsWrong ? cssClass + " is-invalid" : cssClass,
        };
        if (Type is not ("select" or "textarea" or "checkbox"))
            attributes["type"] = Type == "decimal" ? "text" : Type;
        if (Type == "decimal")
            attributes["inputmode"] = "decimal";
        if (Complete is not null)
            attributes["autocomplete"] = Complete;
        if (MaxLength is { } length)
            attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        if (List is not null)
            attributes["list"] = List;
        if (Focus)
            attributes["autofocus"] = "autofocus";
        if (Required)
            attributes["aria-required"] = "true";
        if (IsWrong || Hint is { Length: > 0 })
            attributes["aria-describedby"] = IsWrong ? $"{Id}-error" : $"{Id}-hint";
        if (IsWrong)
            attributes["aria-invalid"] = "true";
        return attributes;
    }

    string Error() => ViewContext.ModelState[Name]!.Errors[0].ErrorMessage;

    static TagBuilder Line(string tag, string cssClass, string? id, string text)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(cssClass);
        if (id is not null)
            line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}

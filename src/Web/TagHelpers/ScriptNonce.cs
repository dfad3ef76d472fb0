using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Tamias.Web.Security;

namespace Tamias.Web.TagHelpers;

/// <summary>Lets our own scripts through the content policy.</summary>
[HtmlTargetElement("script")]
public sealed class ScriptNonce : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", HeadersMiddleware.NonceOf(ViewContext.HttpContext));
}

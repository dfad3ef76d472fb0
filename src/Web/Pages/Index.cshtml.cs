using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Tamias.Web.Pages;

/// <summary>What is owed, what came in, what needs a person.</summary>
public sealed class IndexModel : PageModel;

namespace Tamias.Web.People;

/// <summary>What a reader chose on this device, for a year; none of it says who they are.</summary>
static class ReaderCookie
{
    public static string? Read(HttpRequest request, string name) => request.Cookies[NameOf(request, name)];

    public static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(NameOf(context.Request, name), value, new()
        {
            MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true,
            SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
        });

    static string NameOf(HttpRequest request, string name) => request.IsHttps ? $"__Host-{name}" : name;
}

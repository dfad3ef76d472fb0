namespace Tamias.Web.Start;

/// <summary>What an operator may set about an installation (section "Tamias").</summary>
public sealed record TamiasSettings
{
    /// <summary>Where the product listens when nobody says otherwise (<c>--urls</c>, <c>ASPNETCORE_URLS</c>). Not in
    /// appsettings.json, which would win over the variable.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Where the SQLite file, the encryption keys and the mail drop live.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The address customers reach the product at, without a final slash; links in mails start with
    /// it.</summary>
    public required string PublicUrl { get; init; }

    public required string ConnectionString { get; init; }

    public bool IsHttps => PublicUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>An absolute address of a path that begins with a slash.</summary>
    public string Link(string path) => PublicUrl + path;

    public static TamiasSettings From(IConfiguration configuration, string contentRoot)
    {
        var folder = configuration["Tamias:DataFolder"] is { Length: > 0 } set
            ? Path.GetFullPath(set)
            : Path.Combine(contentRoot, "data");
        var urls = configuration["Urls"]?.Split(';')[0] ?? DefaultAddress;
        return new()
        {
            DataFolder = folder,
            PublicUrl = (configuration["Tamias:PublicUrl"] is { Length: > 0 } url ? url : urls).TrimEnd('/'),
            ConnectionString = configuration.GetConnectionString("Tamias") is { Length: > 0 } connection
                ? connection
                : $"Data Source={Path.Combine(folder, "tamias.db")}",
        };
    }
}

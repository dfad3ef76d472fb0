using Tamias.Web.Start;

namespace Tamias.Bench.Faults.World;

/// <summary>The product, its database, its Stripe and its merchant: each in a process of its own, all in one scratch
/// folder.</summary>
sealed class Scene : IAsyncDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("tamias-faults-").FullName;
    readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);
    readonly TamiasSettings settings;

    Scene(bool onPostgres)
    {
        Data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        if (onPostgres)
            Postgres = new(Path.Combine(folder, "pg"));
        settings = new()
        {
            DataFolder = Data, PublicUrl = $"http://127.0.0.1:{Child.FreePort()}",
            ConnectionString = Postgres?.ConnectionString ?? $"Data Source={Data}/tamias.db",
        };
        Books = new(settings.ConnectionString);
        Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 128, UseCookies = false })
        {
            BaseAddress = new(settings.PublicUrl), Timeout = TimeSpan.FromSeconds(20),
        };
    }

    /// <summary>Where the product keeps everything.</summary>
    public string Data { get; }

    public Postgres? Postgres { get; }

    public Books Books { get; }

    public Stripe Stripe { get; private set; } = null!;

    public Child Product { get; private set; } = null!;

    public HttpClient Http { get; }

    public string Address => settings.PublicUrl;

    public string ConnectionString => settings.ConnectionString;

    /// <summary>Customers' pages of open invoices.</summary>
    public IReadOnlyList<string> Invoices { get; private set; } = [];

    /// <param name="issue">Writes the invoices.</param>
    /// <param name="everywhere">Environment of product and Stripe alike.</param>
    public static async Task<Scene> OpenAsync(FaultOptions options, Func<Company, Task<List<string>>> issue,
        IReadOnlyDictionary<string, string>? everywhere = null, Func<string, Task>? prepare = null)
    {
        var scene = new Scene(options.OnPostgres);
        if (prepare is not null)
            await prepare(scene.Data);
        await Child.RunAsync("chmod", "711", scene.folder); // PostgreSQL's user must come through
        if (scene.Postgres is not null)
            await scene.Postgres.InitAsync();
        foreach (var (name, value) in everywhere ?? new Dictionary<string, string>(StringComparer.Ordinal))
            scene.environment[name] = value;
        scene.Stripe = await Stripe.StartAsync(scene.Address, scene.environment);
        await using var company = await Company.FoundAsync(scene.settings, scene.Stripe.Account);
        scene.Invoices = await issue(company);
        return scene;
    }

    /// <summary>So many of one amount, payable at once.</summary>
    public static Task<Scene> OpenAsync(FaultOptions options, int invoices, bool inParts = false) =>
        OpenAsync(options, async company =>
        {
            var issued = new List<string>();
            while (issued.Count < invoices)
                issued.Add(await company.IssueAsync(60_00, new(2099, 1, 1), inParts));
            return issued;
        });

    /// <param name="through">A program that runs the product: its command, to be followed by the product's.</param>
    public void Start(params string[] through) => Product = Child.Start(
        [.. through, "dotnet", typeof(Web.Words).Assembly.Location, "--urls", Address], Environment());

    public Task<bool> IsUpAsync() => Until.TrueAsync(async () =>
        Product.HasEnded || (await Http.GetAsync("/health/ready")).IsSuccessStatusCode);

    /// <summary>What the product says of itself; empty when it does not answer.</summary>
    public Task<string> ReadyAsync() => Http.GetStringAsync("/health/ready");

    /// <summary>The product's own proof; the product may run meanwhile.</summary>
    public async Task<bool> VerifiesAsync()
    {
        await using var verify = Child.Start(["dotnet", typeof(Web.Words).Assembly.Location, "verify"], Environment());
        var isGood = await verify.EndAsync(TimeSpan.FromMinutes(5)) && verify.ExitCode == 0;
        if (!isGood)
            Console.WriteLine(string.Join('\n', verify.Said.TakeLast(20)));
        return isGood;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Product is not null)
            await Product.DisposeAsync();
        await Stripe.DisposeAsync();
        if (Postgres is not null)
            await Postgres.StopAtOnceAsync();
        Directory.Delete(folder, recursive: true);
    }

    Dictionary<string, string> Environment() => new(environment, StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ConnectionStrings__Tamias"] = settings.ConnectionString,
        ["Tamias__DataFolder"] = Data,
        ["Tamias__PublicUrl"] = Address,
        ["Stripe__Simulator"] = "false",
        ["Stripe__ApiBase"] = Stripe.Address,
        ["Stripe__ConnectBase"] = Stripe.Address,
        ["Stripe__Platform__ClientId"] = Stripe.ClientId,
        ["Stripe__Platform__SecretKey"] = Stripe.SecretKey,
        ["Stripe__Platform__WebhookSecret"] = Stripe.WebhookSecret,
        ["Logging__LogLevel__Default"] = "Error",
        ["Logging__LogLevel__Tamias"] = "Error",
        ["Logging__LogLevel__Tamias.Web.Start"] = "Information",
    };
}

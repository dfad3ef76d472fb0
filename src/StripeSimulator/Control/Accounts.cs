namespace Tamias.StripeSimulator.Control;

/// <summary>Opens accounts, gives out keys and changes what an account may do.</summary>
public sealed class Accounts
{
    readonly World world;

    internal Accounts(World world) => this.world = world;

    public IReadOnlyList<SimulatedAccount> All
    {
        get
        {
            lock (world.Gate) return [.. world.Accounts];
        }
    }

    /// <summary>The first account that is a platform, if there is one.</summary>
    public SimulatedAccount? Platform => All.FirstOrDefault(a => a.TestClientId is not null);

    public SimulatedAccount Create(NewAccount? wanted = null)
    {
        lock (world.Gate) return Open(wanted ?? new NewAccount());
    }

    /// <summary>A further key; with permissions such as rak_charge_read it is a restricted one.</summary>
    public ApiKey AddKey(string account, bool live, params IReadOnlyList<string> permissions)
    {
        lock (world.Gate)
        {
            var restricted = permissions.Count > 0;
            var key = NewKey(restricted ? "rk" : "sk", live, restricted ? [.. permissions] : null);
            Find(account).Keys.Add(key);
            return key;
        }
    }

    public void RevokeKey(string secret)
    {
        lock (world.Gate)
            foreach (var account in world.Accounts) account.Keys.RemoveAll(k => k.Secret == secret);
    }

    /// <summary>Restricts the account or frees it, and tells so by account.updated.</summary>
    public void SetChargesEnabled(string account, bool enabled)
    {
        lock (world.Gate)
        {
            var changed = Find(account);
            changed.ChargesEnabled = changed.PayoutsEnabled = enabled;
            changed.CurrentlyDue.Clear();
            if (!enabled) changed.CurrentlyDue.AddRange(OpenRequirements);
            foreach (var live in (bool[])[false, true])
                Events.Emit(world, world.Book(account, live), "account.updated", AccountCalls.Of(changed),
                    new JsonObject { ["charges_enabled"] = !enabled });
        }
    }

    /// <summary>Makes a connection without the window, as if its owner had gone through it.</summary>
    public void Connect(string account, bool live = false, string scope = "read_write")
    {
        lock (world.Gate)
        {
            var platform = Platform ?? throw new InvalidOperationException("There is no platform.");
            OAuth.Connections.Make(world, Find(account), platform, live, scope);
        }
    }

    /// <summary>The owner disconnects from every platform.</summary>
    public void Disconnect(string account)
    {
        lock (world.Gate)
            foreach (var connection in Find(account).Connections.ToList())
                OAuth.Connections.Cut(world, Find(account), connection);
    }

    internal void OpenPlatform(SimulatorOptions options)
    {
        if (options.PlatformClientId is null || options.PlatformSecretKey is null) return;
        if (world.ByClientId(options.PlatformClientId) is null) Create(new NewAccount
        {
            Name = options.PlatformName,
            Email = "platform@example.com",
            TestClientId = options.PlatformClientId,
            TestSecretKey = options.PlatformSecretKey,
        });
        Listen(world.ByClientId(options.PlatformClientId)!.Value.Platform, options);
    }

    static readonly string[] OpenRequirements = ["business_profile.url", "external_account", "tos_acceptance.date"];

    SimulatedAccount Find(string id) =>
        world.Account(id) ?? throw new InvalidOperationException($"There is no account {id}.");

    SimulatedAccount Open(NewAccount wanted)
    {
        var account = new SimulatedAccount
        {
            Id = wanted.Id ?? world.Ids.Next("acct_1", 15),
            Email = wanted.Email,
            Password = wanted.Password,
            Name = wanted.Name,
            Country = wanted.Country,
            Currency = wanted.Currency,
            Website = wanted.Website,
            Created = world.Now,
            ApiVersion = wanted.ApiVersion,
            ControlledBy = wanted.ControlledBy,
            ChargesEnabled = wanted.ChargesEnabled,
            PayoutsEnabled = wanted.ChargesEnabled,
            DetailsSubmitted = wanted.ChargesEnabled,
            CurrentlyDue = wanted.ChargesEnabled ? [] : [.. OpenRequirements],
            TestClientId = wanted.TestClientId,
            LiveClientId = wanted.TestClientId is null ? null : world.Ids.Next("ca_", 32),
        };
        account.Keys.Add(wanted.TestSecretKey is { } secret ? new ApiKey(secret, false) : NewKey("sk", false, null));
        account.Keys.Add(NewKey("sk", true, null));
        world.Accounts.Add(account);
        world.Changes++;
        return account;
    }

    ApiKey NewKey(string kind, bool live, string[]? permissions) =>
        new(world.Ids.Next($"{kind}_{(live ? "live" : "test")}_51", 97), live, permissions);

    void Listen(SimulatedAccount platform, SimulatorOptions options)
    {
        if (options.PlatformWebhookUrl is not { } url) return;
        lock (world.Gate)
        {
            var book = world.Book(platform.Id, false);
            if (book.All("webhook_endpoint").Any(e => e.Text("url") == url.AbsoluteUri)) return;
            var endpoint = EndpointCalls.New(world, book, url.AbsoluteUri, true, options.PlatformWebhookSecret);
            endpoint["enabled_events"] = new JsonArray("*");
        }
    }
}

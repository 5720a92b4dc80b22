using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using QuayPS.EmbeddedRegistry.Faults;
using QuayPS.EmbeddedRegistry.Hosting;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry;

/// <summary>A stand-in for a Quay registry on a port of the loopback interface.</summary>
public sealed class RegistryServer : IAsyncDisposable
{
    private readonly RegistryOptions _initialOptions;
    private WebApplication? _application;
    private X509Certificate2? _certificate;

    private RegistryServer(RegistryOptions options)
    {
        Options = options;
        _initialOptions = options.Copy();
        Operations = Areas.Register(new OperationTable());
        Traffic = new Traffic(Operations);
        Requests = new RequestLog(options);
        Reached = new ReachedOperations(options.ReachedFolder);
        State = new RegistryState(options.Clock);
        Dispatcher = new Dispatcher(State, options);
        OtherPages = new OtherPages(State, options);
        OAuthPages = new OAuthPages(State);
        FilePages = new FilePages(State);
        DockerPages = new DockerPages(State);
        FederationPage = new FederationPage(State);
        InitializePage = new InitializePage(State);
        Reset(options.Seed);
    }

    /// <summary>Address of the registry, without a slash at the end.</summary>
    public string Endpoint { get; private set; } = "";

    /// <summary>The settings.</summary>
    public RegistryOptions Options { get; private set; }

    /// <summary>The data of the registry. A reset replaces it.</summary>
    public RegistryState State { get; private set; }

    /// <summary>Tokens and names of the seed.</summary>
    public SeedResult Seeded { get; private set; } = new();

    /// <summary>The rules for faults.</summary>
    public FaultSet Faults { get; } = new();

    /// <summary>The recorded requests.</summary>
    public RequestLog Requests { get; }

    /// <summary>Counts of requests.</summary>
    public Traffic Traffic { get; }

    /// <summary>All operations of the API.</summary>
    public OperationTable Operations { get; }

    /// <summary>Number of calls by operationId.</summary>
    public IReadOnlyDictionary<string, long> OperationCounts => Traffic.CallsByOperation();

    /// <summary>The certificate as PEM; null without HTTPS.</summary>
    public string? CertificatePem => _certificate?.ExportCertificatePem();

    internal Dispatcher Dispatcher { get; private set; }

    internal OtherPages OtherPages { get; private set; }

    internal OAuthPages OAuthPages { get; private set; }

    internal FilePages FilePages { get; private set; }

    internal DockerPages DockerPages { get; private set; }

    internal FederationPage FederationPage { get; private set; }

    internal InitializePage InitializePage { get; private set; }

    internal ReachedOperations Reached { get; }

    /// <summary>Starts a registry on a free port of the loopback interface.</summary>
    public static async Task<RegistryServer> StartAsync(RegistryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new RegistryServer(options ?? new RegistryOptions());
        await server.ListenAsync(cancellationToken);
        return server;
    }

    /// <summary>Replaces the data by those of a seed, and clears faults, requests and counts.</summary>
    /// <exception cref="ArgumentException">There is no such seed.</exception>
    public void Reset(string seed)
    {
        var state = new RegistryState(Options.Clock);
        Seeded = Seeds.Plant(state, seed);
        State = state;
        Dispatcher = new Dispatcher(state, Options);
        OtherPages = new OtherPages(state, Options);
        OAuthPages = new OAuthPages(state);
        FilePages = new FilePages(state);
        DockerPages = new DockerPages(state);
        FederationPage = new FederationPage(state);
        InitializePage = new InitializePage(state);
        Faults.Clear();
        Requests.Clear();
        Traffic.Reset();
    }

    /// <summary>Sets all options back to those of the start.</summary>
    internal void ResetOptions() => Options = _initialOptions.Copy();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
            _application = null;
            Reached.Save();
        }

        _certificate?.Dispose();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        if (Options.Https)
        {
            _certificate = ServerCertificate.Create();
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols.Http1;
                if (_certificate is not null)
                {
                    listen.UseHttps(_certificate, https =>
                    {
                        https.ClientCertificateMode = Options.RequireClientCertificate ? ClientCertificateMode.RequireCertificate : ClientCertificateMode.NoCertificate;
                        https.ClientCertificateValidation = (_, _, _) => true;
                    });
                }
            });
        });
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(500));

        WebApplication application = builder.Build();
        var pipeline = new RequestPipeline(this);
        application.Run(pipeline.HandleAsync);
        await application.StartAsync(cancellationToken);
        _application = application;
        Endpoint = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Which connection failures are retried.</summary>
public class NetworkFailureTests
{
    private static readonly Uri Root = new("https://quay.example.com/");

    /// <summary>Exceptions as .NET and .NET Framework throw them.</summary>
    public static TheoryData<Exception, bool> Failures => new()
    {
        { new HttpRequestException("x", new SocketException((int)SocketError.HostNotFound)), true },
        { new HttpRequestException("x", new SocketException((int)SocketError.NoData)), true },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.NameResolutionFailure)), true },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.TrustFailure)), true },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.SecureChannelFailure)), true },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.ServerProtocolViolation)), true },
        { new HttpRequestException("x", new AuthenticationException("x")), true },
        { new HttpRequestException(HttpRequestError.InvalidResponse), true },
        { new HttpRequestException("x", new SocketException((int)SocketError.TryAgain)), false },
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionRefused)), false },
        { new HttpRequestException("x", new SocketException((int)SocketError.ConnectionReset)), false },
        { new HttpRequestException("x", new SocketException((int)SocketError.HostUnreachable)), false },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.ConnectFailure)), false },
        { new HttpRequestException("x", new WebException("x", WebExceptionStatus.ConnectionClosed)), false },
        { new HttpRequestException(HttpRequestError.ResponseEnded), false },
        { new IOException("x"), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_permanent_failure_is_not_retried(Exception error, bool isPermanent)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "getOrganization", "api/v1/organization/acme");

        QuayApiException described = NetworkFailure.Describe(request, Root, error);

        Assert.Equal((QuayErrorKind.Network, !isPermanent), (described.Kind, described.IsTransient));
        Assert.Equal(!isPermanent, new RetryPolicy().ShouldRetry(request, described, 0, out _));
        Assert.Equal(!isPermanent, described.WithMore("More.").IsTransient);
    }

    [Theory]
    [InlineData("https", "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("http", "SSH-2.0-OpenSSH_9.9\r\n")]
    public async Task A_server_of_another_protocol_gets_one_attempt(string scheme, string greeting)
    {
        var connections = new List<TcpClient>();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = ServeAsync();
        using QuayClient client = TestClient.Create($"{scheme}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", TestClient.Token());
        var recorder = new RequestRecorder();

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(
            () => client.WithObserver(recorder).Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.Network, error.Kind);
        Assert.Empty(recorder.Retries);
        Assert.Single(recorder.Completed);
        listener.Stop();
        await serving;
        connections.ForEach(connection => connection.Dispose());

        async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    TcpClient connection = await listener.AcceptTcpClientAsync();
                    connections.Add(connection);
                    await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(greeting));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The server was stopped, or the client closed the connection.
            }
        }
    }
}

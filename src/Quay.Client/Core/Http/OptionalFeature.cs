using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Calls of features that may be switched off. The registry then says of everything that it was not found, so what the
/// call is about is looked for in another way before that is believed.
/// </summary>
internal static class OptionalFeature
{
    /// <summary>Sends a call and reads its answer as one object.</summary>
    /// <param name="connection">Where the calls go.</param>
    /// <param name="request">The call.</param>
    /// <param name="look">Looks for what the call is about, and fails if it is not there.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public static async Task<T> SendAsync<T>(
        Connection connection, ApiRequest request, Func<CancellationToken, Task> look, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await connection.SendAsync<T>(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            await look(cancellationToken).ConfigureAwait(false);
            throw ErrorClassifier.NotSupported(request, e);
        }
    }
}

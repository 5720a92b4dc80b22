using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// The requests for new service keys. The registry generates the private key and sends it once. A request in progress has
/// five more seconds when the command is stopped: the private key is saved to the file, or the key is deleted if there is
/// no file, since it could not be used.
/// </summary>
internal sealed class ServiceKeyRequests
{
    // The time for the response, and again for the request that deletes the key.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly List<Task> _requests = [];

    /// <summary>Creates a key, saves its private key, and writes it.</summary>
    /// <param name="keys">The API.</param>
    /// <param name="service">The name of the service.</param>
    /// <param name="settings">The settings of the key.</param>
    /// <param name="path">The path of the file for the private key; null for none.</param>
    /// <param name="output">Receives the key.</param>
    /// <param name="stopToken">Cancelled when the command is stopped.</param>
    public Task SendAsync(
        ServiceKeysApi keys, string service, ServiceKeySettings settings, string? path, ItemOutput output, CancellationToken stopToken)
    {
        Task request = CreateAsync(keys, service, settings, path, output, stopToken);
        _requests.RemoveAll(other => other.IsCompleted);
        _requests.Add(request);
        return request;
    }

    /// <summary>Waits until the requests of a stopped command have ended, which takes a few seconds at most.</summary>
    public void WaitForEnd()
    {
        // Failures are ignored, since they can no longer be reported.
        Task ended = Task.WhenAll(_requests).ContinueWith(_ => { }, TaskScheduler.Default);
        ended.Wait(Grace + Grace);
    }

    private static async Task CreateAsync(
        ServiceKeysApi keys, string service, ServiceKeySettings settings, string? path, ItemOutput output, CancellationToken stopToken)
    {
        // Opened before the request: a key whose private key cannot be saved would be useless.
        using PrivateKeyFile? file = path is null ? null : new PrivateKeyFile(path);
        using var limit = new CancellationTokenSource();
        using CancellationTokenRegistration stop = stopToken.Register(() => limit.CancelAfter(Grace));
        QuayServiceKey key = await keys.CreateAsync(service, settings, limit.Token).ConfigureAwait(false);
        Exception? failure = file is null ? null : Save(file, key);
        if (stopToken.IsCancellationRequested && (file is null || failure is not null))
        {
            using var deletion = new CancellationTokenSource(Grace);
            await keys.DeleteAsync(key.Kid, deletion.Token).ConfigureAwait(false);
            return;
        }

        // Written after the file is saved, since a later command may stop the pipeline; also written if the file failed.
        output.Write(key);
        if (failure is not null)
        {
            throw failure;
        }
    }

    private static Exception? Save(PrivateKeyFile file, QuayServiceKey key)
    {
        if (key.GetPrivateKey() is not { } privateKey)
        {
            return new IOException($"The registry sent no private key with service key '{key.Kid}', so no file was written.");
        }

        try
        {
            file.Save(privateKey);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }
}

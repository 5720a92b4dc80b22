BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayManifest' {
    BeforeEach { Reset-TestConnection }

    It 'gets an image with its layers and configuration' {
        $found = Get-QuayManifest acme/app v1.0.0
        $found.Repository | Should -Be acme/app
        $found.Tag | Should -Be v1.0.0
        $found.ManifestDigest | Should -Be (Get-QuayTag acme/app v1.0.0).ManifestDigest
        $found.IsManifestList | Should -BeFalse
        $found.LayersCompressedSize | Should -Be 52428800
        $found.Layers.Count | Should -Be 1
        $found.Layers[0].CompressedSize | Should -Be 52428800
        $found.Layers[0].Command | Should -Be 'COPY /app /app'
        $found.Config.ManifestDigest | Should -Match '^sha256:[0-9a-f]{64}$'
        $found.Annotations['org.opencontainers.image.version'] | Should -Be '1'
        $found.AdditionalProperties.Count | Should -Be 0
    }

    It 'gets an index with its images, which are pipeline input' {
        $found = Get-QuayManifest acme/app v1.1.0
        $found.IsManifestList | Should -BeTrue
        $found.Manifests.Platform | Should -Be 'linux/amd64', 'linux/arm64'
        $children = $found.Manifests | Get-QuayManifest
        $children.ManifestDigest | Should -Be $found.Manifests.ManifestDigest
        $children.LayersCompressedSize | Should -Be 52428800, 50331648
    }

    It 'gets the manifest of a tag whose object has no digest, such as a log entry' {
        $entry = Get-QuayLog -Repository acme/app -Since ([datetime]::Now.AddDays(-31)) | Where-Object { $_.Tag -eq 'latest' -and -not $_.ManifestDigest } | Select-Object -First 1
        ($entry | Get-QuayManifest).ManifestDigest | Should -Be (Get-QuayTag acme/app latest).ManifestDigest
        ('Repository,Tag,ManifestDigest', 'acme/app,latest,' | ConvertFrom-Csv | Get-QuayManifest).Tag | Should -Be latest
        Assert-QuayError { Get-QuayManifest acme/app -ManifestDigest '' } -Id QuayInvalidInput -Category InvalidArgument -Message '*No manifest*'
    }

    It 'gets a manifest by its digest with one request' {
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        Clear-RegistryRequest
        $found = Get-QuayManifest acme/app -ManifestDigest $digest
        $found.ManifestDigest | Should -Be $digest
        $found.Tag | Should -BeNullOrEmpty
        @(Get-RegistryRequest).Count | Should -Be 1
    }

    It 'takes tags from the pipeline without another lookup' {
        $tags = Get-QuayTag acme/app 'v*'
        Clear-RegistryRequest
        $found = $tags | Get-QuayManifest
        $found.Tag | Should -Be $tags.Name
        (Get-RegistryRequest).operationId | Select-Object -Unique | Should -Be getRepoManifest
    }

    It 'prefers a tag argument to the tag of a pipeline object' {
        (Get-QuayTag acme/app v1.0.0 | Get-QuayManifest -Tag latest).IsManifestList | Should -BeTrue
    }

    It 'takes repositories and rows of a table from the pipeline' {
        (Get-QuayRepository acme/web | Get-QuayManifest -Tag latest).Repository | Should -Be acme/web
        ('Repository,Tag', 'acme/web,latest' | ConvertFrom-Csv | Get-QuayManifest).Repository | Should -Be acme/web
    }

    It 'reads the model card only with -IncludeModelCard' {
        (Get-QuayManifest acme/app v1.0.0).ModelCard | Should -BeNullOrEmpty
        (Get-QuayManifest acme/app v1.0.0 -IncludeModelCard).ModelCard | Should -BeLike '# Release*'
    }

    It 'writes an unknown document as text' {
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        Add-RegistryFault @{ operationId = 'getRepoManifest'; status = 200; contentType = 'application/json'; body = '{"digest": "' + $digest + '", "is_manifest_list": false, "manifest_data": "{ broken", "layers": null}' }
        $found = Get-QuayManifest acme/app v1.0.0
        $found.ManifestData | Should -Be '{ broken'
        $found.MediaType | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayManifest acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing -Message "*tag 'nothing'*"
        $digest = 'sha256:' + '0' * 64
        Assert-QuayError { Get-QuayManifest acme/app -ManifestDigest $digest } -Id QuayNotFound -Category ObjectNotFound -Target "acme/app@$digest"
        Assert-QuayError { Get-QuayManifest acme/app } -Id QuayInvalidInput -Category InvalidArgument -Target acme/app -Message '*-Tag or -ManifestDigest*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayManifest globex/reactor latest } -Id QuayForbidden -Category PermissionDenied
    }
}

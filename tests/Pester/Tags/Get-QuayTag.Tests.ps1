BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayTag' {
    BeforeEach { Reset-TestConnection }

    It 'lists the tags of a repository, newest first' {
        $found = Get-QuayTag acme/app
        $found.Count | Should -Be 44
        $found.Repository | Select-Object -Unique | Should -Be 'acme/app'
        $times = @($found.LastModified)
        ($times | Sort-Object -Descending) | Should -Be $times
    }

    It 'lists all pages, each tag once' {
        Add-RegistrySeed @{ tags = @{ repository = 'acme/many'; count = 1030 } }
        $found = Get-QuayTag acme/many
        $found.Count | Should -Be 1030
        ($found.Name | Sort-Object -Unique).Count | Should -Be 1030
    }

    It 'gets a tag by name' {
        $tag = Get-QuayTag acme/app nightly
        $tag.Name | Should -Be 'nightly'
        $tag.ManifestDigest | Should -Match '^sha256:[0-9a-f]{64}$'
        $tag.Size | Should -BeOfType [long]
        $tag.LastModified | Should -BeOfType DateTime
        $tag.Expiration | Should -BeGreaterThan ([DateTime]::Now)
        (Get-QuayTag acme/app v1.1.0).IsManifestList | Should -BeTrue
        (Get-QuayTag acme/app v1.0.0).Immutable | Should -BeTrue
    }

    It 'takes wildcards' {
        (Get-QuayTag acme/app 'v1.*').Name | Sort-Object | Should -Be 'v1.0.0', 'v1.1.0'
        (Get-QuayTag acme/app 'build-000[1-3]').Name | Sort-Object | Should -Be 'build-0001', 'build-0002', 'build-0003'
        Get-QuayTag acme/app 'zzz*' | Should -BeNullOrEmpty
    }

    It 'filters by manifest' {
        $digest = (Get-QuayTag acme/app v1.0.0).ManifestDigest
        (Get-QuayTag acme/app -ManifestDigest $digest).Name | Sort-Object | Should -Be 'nightly', 'v1.0.0'
    }

    It 'lists former states of tags with -History' {
        @(Get-QuayTag acme/app latest).Count | Should -Be 1
        @(Get-QuayTag acme/app latest -History).Count | Should -Be 2
    }

    It 'takes repositories and strings from the pipeline' {
        $found = Get-QuayRepository -Namespace acme | Get-QuayTag -Name latest -ErrorAction SilentlyContinue
        $found.Repository | Sort-Object | Should -Be 'acme/app', 'acme/mirrored', 'acme/tools/builder', 'acme/web'
        ('acme/web' | Get-QuayTag).Name | Should -Be 'latest'
    }

    It 'reports a missing tag and a missing repository' {
        Assert-QuayError { Get-QuayTag acme/app nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/app:nothing -Message "*'nothing'*acme/app*"
        Assert-QuayError { Get-QuayTag acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayTag globex/reactor } -Id QuayForbidden -Category PermissionDenied -Target globex/reactor
    }

    It 'explains the parameters for an image reference as in docker: <Name>' -ForEach @(
        @{ Name = 'acme/app:latest'; Message = "*'acme/app'*tag*separately*" }
        @{ Name = 'acme/tools/builder@sha256:00'; Message = "*'acme/tools/builder'*" }
        @{ Name = 'localhost:5000/acme/app'; Message = "*Write 'acme/app'*" }
    ) {
        Assert-QuayError { Get-QuayTag $Name } -Id QuayInvalidInput -Category InvalidArgument -Target $Name -Message $Message
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'refuses an invalid name before a request is sent' {
        Assert-QuayError { Get-QuayTag app } -Id QuayInvalidInput -Category InvalidArgument -Target app
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'sends exactly these requests: <Run>' -ForEach @(
        @{ Run = { Get-QuayTag -Repository acme/web -Name latest }; Requests = 'GET /api/v1/repository/acme/web/tag/' }
        @{ Run = { Disconnect-Quay; Get-QuayTag acme/web }; Requests = @(); Ids = 'QuayNotConnected' }
    ) {
        Assert-RegistryRequest $Run $Requests -Id $Ids
    }
}

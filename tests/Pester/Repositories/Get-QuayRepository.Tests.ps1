BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayRepository' {
    BeforeEach { Reset-TestConnection }

    It 'lists the repositories of the user and of the organizations' {
        $found = Get-QuayRepository
        $found.Repository | Should -Contain 'acme/app'
        $found.Repository | Should -Contain 'globex/reactor'
        $found.Repository | Should -Not -Contain 'alice/scratch'
    }

    It 'lists all pages of a namespace' {
        Add-RegistrySeed @{ repositories = @{ namespace = 'globex'; count = 250 } }
        (Get-QuayRepository -Namespace globex).Count | Should -Be 251
        (Get-QuayRepository 'globex/repo-00*').Count | Should -Be 100
    }

    It 'lists public repositories' {
        (Get-QuayRepository -Public).Repository | Should -Be 'acme/web'
    }

    It 'gets a repository by name, also with a nested name' {
        $found = Get-QuayRepository acme/tools/builder
        $found.Namespace | Should -Be 'acme'
        $found.Name | Should -Be 'tools/builder'
        $found.Repository | Should -Be 'acme/tools/builder'
        $found.Visibility | Should -Be 'Private'
        (Get-QuayRepository globex/reactor).State | Should -Be 'ReadOnly'
    }

    It 'includes tags and statistics with -IncludeTags and -IncludeStats' {
        $found = Get-QuayRepository acme/app -IncludeTags -IncludeStats
        $found.Tags.Name | Should -Contain 'v1.0.0'
        $found.Tags[0].Repository | Should -Be 'acme/app'
        $found.Stats | Should -Not -BeNullOrEmpty
        (Get-QuayRepository acme/app).Tags | Should -BeNullOrEmpty
    }

    It 'includes them for single repositories only' {
        Assert-QuayError { Get-QuayRepository -IncludeTags } -Id QuayInvalidInput -Category InvalidArgument -Message '*-Repository*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'takes organizations from the pipeline for their listings' {
        $found = Get-QuayOrganization acme | Get-QuayRepository
        $found.Repository | Should -Contain 'acme/web'
        $found.Namespace | Select-Object -Unique | Should -Be 'acme'
    }

    It 'gets the repositories of names, repositories and tags from the pipeline' {
        ('acme/app', 'acme/web' | Get-QuayRepository).Repository | Should -Be 'acme/app', 'acme/web'
        (Get-QuayRepository acme/app | Get-QuayRepository).Repository | Should -Be 'acme/app'
        (Get-QuayTag acme/app latest | Get-QuayRepository).Repository | Should -Be 'acme/app'
    }

    It 'takes wildcards after the slash' {
        (Get-QuayRepository 'acme/*b*').Repository | Sort-Object | Should -Be 'acme/tools/builder', 'acme/web'
        Get-QuayRepository 'acme/zzz*' | Should -BeNullOrEmpty
    }

    It 'takes several names and namespaces, in their order, with one error for each missing one' {
        $written = Get-QuayRepository acme/web, acme/nothing, acme/app, 'globex/*' 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.Repository } }
        $written | Should -Be 'acme/web', 'acme/nothing', 'acme/app', 'globex/reactor'
        (Get-QuayRepository -Namespace globex, acme).Namespace | Select-Object -Unique | Should -Be 'globex', 'acme'
    }

    It 'reports a missing namespace' {
        Assert-QuayError { Get-QuayRepository -Namespace typo } -Id QuayNotFound -Category ObjectNotFound -Target typo -Message "The namespace 'typo' was not found*"
        Assert-QuayError { Get-QuayRepository 'typo/*' } -Id QuayNotFound -Category ObjectNotFound -Target 'typo/*' -Message "The namespace 'typo' was not found*visible to this session."
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayRepository -Namespace typo } -Id QuayNotFound -Category ObjectNotFound -Target typo
    }

    It 'writes nothing for a namespace without visible repositories: <_>' -ForEach 'globex', 'bob' {
        Connect-TestRegistry -As normal
        Get-QuayRepository -Namespace $_ -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'lists repositories with an earlier last push with -ModifiedBefore, and none without tags' {
        (Get-QuayRepository -Namespace acme -ModifiedBefore (Get-Date).AddDays(1)).Repository | Should -Not -Contain 'acme/empty'
        $all = Get-QuayRepository -Namespace acme -LastModified | Where-Object LastModified | Sort-Object LastModified
        (Get-QuayRepository -Namespace acme -ModifiedBefore $all[-1].LastModified).Repository | Sort-Object |
            Should -Be @($all | Where-Object LastModified -LT $all[-1].LastModified | ForEach-Object Repository | Sort-Object)
        Get-QuayRepository -Namespace acme -ModifiedBefore 5000d | Should -BeNullOrEmpty
    }

    It 'reports missing objects' {
        Assert-QuayError { Get-QuayRepository acme/nothing } -Id QuayNotFound -Category ObjectNotFound -Target acme/nothing -Message '*acme/nothing*'
    }

    It 'reports an expired token, although the registry answers with an empty list' {
        $token = (Invoke-RegistryControl 'Post tokens' @{ user = 'admin'; lifetimeSeconds = 0.5 }).token
        Connect-Quay (Get-QuaySession -Default).Endpoint $token -InformationAction Ignore
        Wait-Until { -not (Test-QuaySession -Quiet) } | Should -BeTrue
        Assert-QuayError { Get-QuayRepository -Namespace acme } -Id QuayUnauthenticated -Category AuthenticationError
        Assert-QuayError { Get-QuayRepository 'acme/a*' } -Id QuayUnauthenticated -Category AuthenticationError
    }

    It 'refuses a name without a namespace before a request is sent' {
        Assert-QuayError { Get-QuayRepository app } -Id QuayInvalidInput -Category InvalidArgument -Target app -Message '*namespace/name*'
        Get-RegistryRequest | Should -BeNullOrEmpty
    }

    It 'reports a lack of permission' {
        Connect-TestRegistry -As normal
        Assert-QuayError { Get-QuayRepository globex/reactor } -Id QuayForbidden -Category PermissionDenied -Target globex/reactor
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Get-QuayBuildTriggerSource' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
        $script:config = @{ build_source = 'acme/app'; dockerfile_path = '/Dockerfile'; context = '/' }
    }

    BeforeEach { Reset-TestConnection }

    It 'lists namespaces, then repositories, then Dockerfiles' {
        $found = Get-QuayBuildTriggerSource acme/app $hub
        "$($found.Kind) $($found.Name) $($found.Description)" | Should -Be 'Namespace acme Acme'
        $found = Get-QuayBuildTriggerSource acme/app $hub -SourceNamespace acme
        $found.Name | Should -Be 'acme/app', 'acme/web'
        "$($found[0].IsPrivate) $($found[0].HasAdminPermissions) $($found[0].Url)" | Should -Be 'True True https://github.com/acme/app'
        $found[0].LastUpdated | Should -BeLessThan ([DateTime]::Now)
        $found = Get-QuayBuildTriggerSource acme/app $hub -BuildSource acme/app
        $found.Name | Should -Be '/Dockerfile', '/tools/Dockerfile'
        $found[1].Contexts | Should -Be '/'
    }

    It 'lists branches and tags' {
        $found = Get-QuayBuildTriggerSource acme/app $hub -Refs
        $found.Name | Should -Be 'main', 'next', 'v1.0.0'
        "$($found.Kind)" | Should -Be 'Branch Branch Tag'
    }

    It 'takes triggers from the pipeline' {
        (Get-QuayBuildTrigger acme/app $hub | Get-QuayBuildTriggerSource -Refs).TriggerId | Should -Be $hub, $hub, $hub
    }

    It 'reports kinds that the source cannot list' {
        Add-RegistryFault @{ operationId = 'listBuildTriggerSubdirs'; status = 200; body = '{"status": "error", "message": "No access."}' }
        Assert-QuayError { Get-QuayBuildTriggerSource acme/app $hub -BuildSource acme/app } -Id QuayInvalidInput -Category InvalidArgument -Target $hub -Message '*No access.'
    }

    It 'reports triggers without a service, and those that are missing' {
        Assert-QuayError { Get-QuayBuildTriggerSource acme/app $git } -Id QuayNotSupported -Category NotImplemented -Target $git -Message '*plain git*'
        Assert-QuayError { Get-QuayBuildTriggerSource acme/app $git -Refs } -Id QuayNotSupported -Category NotImplemented -Target $git -Message '*plain git*'
        Assert-QuayError { Get-QuayBuildTriggerSource acme/app nonesuch } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
    }
}

BeforeAll { . "$PSScriptRoot/../Prelude.ps1" }

Describe 'Test-QuayBuildTrigger' {
    BeforeAll {
        $script:git, $script:hub = 1..2 | ForEach-Object { "7d1f0e7b-2a01-4f0a-9c52-6d1f0e7b2a0$_" }
        $script:config = @{ build_source = 'acme/app'; dockerfile_path = '/Dockerfile'; context = '/' }
    }

    BeforeEach { Reset-TestConnection }

    It 'lists the robots that can pull a private base image' {
        $test = Test-QuayBuildTrigger acme/app $hub -Config $config
        "$($test.Status)", $test.Namespace, $test.Name, $test.TriggerId | Should -Be 'RequiresRobot', 'acme', 'base', $hub
        $test.Robots | Should -Be 'acme+ci', 'acme+deploy', 'acme+idle'
    }

    It 'reports an error of the configuration as a result' {
        $config['dockerfile_path'] = '/nonesuch'
        try {
            $test = Test-QuayBuildTrigger acme/app $hub -Config $config
            "$($test.Status)" | Should -Be Error
            $test.Message | Should -Not -BeNullOrEmpty
        }
        finally { $config['dockerfile_path'] = '/Dockerfile' }
    }

    It 'tests triggers from the pipeline with the settings that they have' {
        "$((Get-QuayBuildTrigger acme/app $git | Test-QuayBuildTrigger).Status)" | Should -Be NotImplemented
        (Get-QuayBuildTrigger acme/app | Test-QuayBuildTrigger -Config $config).TriggerId | Should -Be $git, $hub
    }

    It 'reports missing objects and a lack of permission' {
        Assert-QuayError { Test-QuayBuildTrigger acme/app nonesuch -Config $config } -Id QuayNotFound -Category ObjectNotFound -Target nonesuch
        Connect-TestRegistry -As readonly
        Assert-QuayError { Test-QuayBuildTrigger acme/app $hub -Config $config } -Id QuayForbidden -Category PermissionDenied -Target $hub
    }
}
